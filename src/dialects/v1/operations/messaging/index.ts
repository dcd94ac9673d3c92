import type { Route } from '../../route.ts'
import { route as assignCampaign } from './assign-campaign.ts'
import { route as changeBrand } from './change-brand.ts'
import { route as changeCampaign } from './change-campaign.ts'
import { route as createBrand } from './create-brand.ts'
import { route as createCampaign } from './create-campaign.ts'
import { route as deleteBrand } from './delete-brand.ts'
import { route as deleteCampaign } from './delete-campaign.ts'
import { route as getBrand } from './get-brand.ts'
import { route as getCampaign } from './get-campaign.ts'
import { route as listBrands } from './list-brands.ts'
import { route as listCampaigns } from './list-campaigns.ts'
import { route as listWaitingBrands } from './list-waiting-brands.ts'
import { route as listWaitingCampaigns } from './list-waiting-campaigns.ts'
import { route as removeCampaign } from './remove-campaign.ts'
import { route as reviewBrand } from './review-brand.ts'
import { route as reviewCampaign } from './review-campaign.ts'

/** What an account does with its brands and campaigns. */
export const MESSAGING_OPERATIONS: readonly Route[] = [
  createBrand,
  listBrands,
  getBrand,
  changeBrand,
  deleteBrand,
  createCampaign,
  listCampaigns,
  getCampaign,
  changeCampaign,
  deleteCampaign,
  assignCampaign,
  removeCampaign,
]

/** What the operator does with those of all accounts. */
export const MESSAGING_REVIEWS: readonly Route[] = [
  listWaitingBrands,
  reviewBrand,
  listWaitingCampaigns,
  reviewCampaign,
]
